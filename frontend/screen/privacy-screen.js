// Blanks everything at once, by a key that types nothing (F2, also while somebody types) or by the button inside, and
// brings it back by the same. Nothing is asked of the server. The warning of the idle lock still comes to lie above it.
(() => {
    const KEY = 'F2';
    const HIDDEN = 'screen-hidden';

    class PrivacyScreen extends HTMLElement {
        #listening;
        #cover;
        #before;
        #title;
        #naming;

        connectedCallback() {
            this.#listening = new AbortController();
            const signal = this.#listening.signal;
            addEventListener('keydown', (event) => this.#pressed(event), { capture: true, signal });
            this.addEventListener('click', () => this.#hide(), { signal });
        }

        disconnectedCallback() {
            this.#listening.abort();
            this.#show();
        }

        #pressed(event) {
            if (document.querySelector('dialog.idle-warning[open]')) {
                return;
            }
            const bare = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
            if (event.key === KEY && bare) {
                this.#alone(event);
                if (!event.repeat) {
                    this.#cover ? this.#show() : this.#hide();
                }
            } else if (event.key === 'Escape' && this.#cover) {
                this.#alone(event); // it must close nothing behind
            }
        }

        #alone(event) {
            event.preventDefault();
            event.stopPropagation();
        }

        #hide() {
            if (this.#cover) {
                return;
            }
            this.#before = document.activeElement;
            document.documentElement.classList.add(HIDDEN);
            this.#cover = this.#makeCover();
            document.body.append(this.#cover);
            this.#cover.showModal();
            this.#title = document.title;
            this.#rename();
            this.#naming = new MutationObserver(() => this.#rename());
            this.#naming.observe(document.head, { childList: true, subtree: true, characterData: true });
        }

        // A screen that comes in meanwhile waits with its title too.
        #rename() {
            const name = this.getAttribute('name');
            if (document.title !== name) {
                this.#title = document.title;
                document.title = name;
            }
        }

        #makeCover() {
            const cover = document.createElement('dialog');
            cover.className = 'privacy-cover';
            cover.setAttribute('closedby', 'none');
            cover.setAttribute('aria-labelledby', 'privacy-heading');
            cover.innerHTML = '<h1 id="privacy-heading"></h1><vaadin-button theme="primary" autofocus data-shortcut="b" '
                + 'aria-keyshortcuts="B F2"></vaadin-button><p></p>';
            cover.querySelector('h1').textContent = this.getAttribute('heading');
            cover.querySelector('p').textContent = this.getAttribute('how');
            const back = cover.querySelector('vaadin-button');
            back.textContent = this.getAttribute('back');
            back.addEventListener('click', () => this.#show());
            cover.addEventListener('cancel', (event) => event.preventDefault());
            cover.addEventListener('close', () => this.#cover === cover && cover.isConnected && cover.showModal());
            return cover;
        }

        #show() {
            const cover = this.#cover;
            if (!cover) {
                return;
            }
            this.#cover = undefined;
            this.#naming.disconnect();
            document.title = this.#title;
            document.documentElement.classList.remove(HIDDEN);
            cover.close();
            cover.remove();
            const before = this.#before;
            const comeBack = () => document.activeElement === document.body && before?.isConnected
                && before.focus({ preventScroll: true });
            comeBack();
            setTimeout(comeBack, 50); // where what was hidden is seen again a moment later
        }
    }

    customElements.define('privacy-screen', PrivacyScreen);
})();
