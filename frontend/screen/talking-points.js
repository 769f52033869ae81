// Talking points one step at a time or all at once, and quietly how long it has been. All of it is in this page's memory:
// neither the step nor the time is sent or stored, and a new visit, signing out or a reload forgets them.
(() => {
    const MINUTE = 60_000;
    const A_LOOK = 10_000;
    const STALE = 60 * MINUTE;
    const paces = new Map(); // by sheet: which step, and since when

    const say = (words, ...values) => values.reduce((text, value, place) => text.replace(`{${place}}`, value), words);

    class TalkingPoints extends HTMLElement {
        #listening;
        #ticking;

        connectedCallback() {
            this.#listening = new AbortController();
            const signal = this.#listening.signal;
            this.addEventListener('click', (event) => this.#clicked(event), { signal });
            this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
            this.#ticking = setInterval(() => this.#tell(), A_LOOK);
            queueMicrotask(() => this.isConnected && this.#draw());
        }

        disconnectedCallback() {
            this.#listening.abort();
            clearInterval(this.#ticking);
        }

        #parts() {
            return [...this.querySelectorAll('.talk-part')];
        }

        #pace() {
            const pace = paces.get(this.getAttribute('sheet'));
            return pace && Date.now() - pace.since < STALE ? pace : { step: 0 };
        }

        #begin(step) {
            paces.set(this.getAttribute('sheet'), { step, since: this.#pace().since ?? Date.now() });
        }

        #clicked(event) {
            const pressed = event.target.closest('vaadin-button');
            if (pressed?.matches('.talk-pace')) {
                this.#choose(!this.hasAttribute('one'));
            } else if (pressed?.matches('.talk-back')) {
                this.#go(this.#pace().step - 1);
            } else if (pressed?.matches('.talk-next')) {
                this.#go(this.#pace().step + 1);
            } else if (pressed?.matches('.talk-flags')) {
                this.#go(0);
            } else if (pressed?.matches('.talk-again')) {
                this.forget();
                this.#focus();
            }
        }

        #pressed(event) {
            const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (by && this.hasAttribute('one') && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
                event.preventDefault();
                this.#go(this.#pace().step + by);
            }
        }

        #choose(one) {
            this.toggleAttribute('one', one);
            if (one) {
                this.#begin(this.#pace().step);
            }
            this.#draw();
            if (one) {
                this.#focus();
            }
            this.dispatchEvent(new CustomEvent('pace-chosen', { detail: one }));
        }

        #go(step) {
            if (step >= 0 && step < this.#parts().length) {
                this.#begin(step);
                this.#draw();
                this.#focus();
            }
        }

        forget() {
            paces.delete(this.getAttribute('sheet'));
            this.#draw();
        }

        #focus() {
            this.#parts()[this.#pace().step]?.querySelector('h3').focus();
        }

        #draw() {
            const one = this.hasAttribute('one');
            const parts = this.#parts();
            const step = Math.min(this.#pace().step, parts.length - 1);
            parts.forEach((part, place) => {
                part.hidden = one && place !== step;
            });
            const words = (name, ...values) => say(this.getAttribute(name), ...values);
            this.querySelector('.talk-pace').textContent = words(one ? 'all-words' : 'one-words');
            this.querySelector('.talk-step').textContent = one ? words('step-words', step + 1, parts.length) : '';
            const next = this.querySelector('.talk-next');
            next.disabled = step === parts.length - 1;
            next.textContent = next.disabled ? words('last-words') : words('next-words', parts[step + 1].dataset.name);
            this.querySelector('.talk-back').disabled = step === 0;
            this.querySelector('.talk-flags').hidden = !one || step === 0;
            // t leads to where one is
            const start = this.querySelector('h2');
            const here = one ? parts[step].querySelector('h3') : start;
            [start, ...parts.map((part) => part.querySelector('h3'))].forEach((heading) => {
                heading.toggleAttribute('data-shortcut', heading === here);
            });
            here.dataset.shortcut = 't';
            this.#tell();
        }

        #tell() {
            const since = this.#pace().since;
            const minutes = since ? Math.max(0, Math.floor((Date.now() - since) / MINUTE)) : 0;
            const planned = Number(this.getAttribute('minutes'));
            this.querySelector('.talk-elapsed').textContent = since
                ? say(this.getAttribute('elapsed-words'), minutes, planned) : '';
            this.querySelector('.talk-again').hidden = !since;
            const line = this.querySelector('.talk-line');
            line.hidden = !since;
            line.style.setProperty('--done', Math.min(1, since ? (Date.now() - since) / (planned * MINUTE) : 0));
        }
    }

    customElements.define('talking-points', TalkingPoints);

    window.tearsheetVisit = {
        forget() {
            paces.clear();
            document.querySelectorAll('talking-points').forEach((points) => points.forget());
        }
    };
})();
