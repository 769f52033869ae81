// The quick way out of a sheet on a phone: by its link, or by Shift pressed three times, each within five seconds of
// the one before. The page hides at once and its place in the tab is taken, so that Back does not lead to it.
(() => {
    const PRESSES = 3;
    const TIME = 5000;
    const link = document.querySelector('.leave');
    const said = document.querySelector('.said');
    let presses = 0;
    let alone = false; // whether no other key went down with Shift
    let waiting;

    const say = (what) => {
        said.textContent = link.dataset[what];
    };
    const count = (number) => {
        presses = number;
        link.dataset.presses = String(number);
    };
    const leave = () => {
        document.documentElement.classList.add('leaving');
        say('leaving');
        location.replace(link.href);
    };
    const stay = () => {
        clearTimeout(waiting);
        if (presses > 0) {
            count(0);
            say('staying');
        }
    };
    const press = () => {
        clearTimeout(waiting);
        count(presses + 1);
        if (presses === PRESSES) {
            leave();
            return;
        }
        say(presses === 1 ? 'twoMore' : 'oneMore');
        waiting = setTimeout(stay, TIME);
    };

    link.addEventListener('click', (event) => {
        event.preventDefault();
        leave();
    });
    addEventListener('keydown', (event) => {
        if (event.key === 'Shift') {
            alone = true;
        } else {
            alone = false;
            stay();
        }
    });
    addEventListener('keyup', (event) => {
        if (event.key === 'Shift' && alone) {
            press();
        }
    });
    document.querySelector('.keys').hidden = false;
})();
