// Counts down and signs out when nobody has touched any of this browser's tabs for a while. The tabs tell each other
// two moments through localStorage and nothing else: when somebody last touched one, and when the session was ended.
(() => {
    const WARNING = 60_000;
    const A_WHILE = 30_000;
    const A_MOMENT = 1000; // for the tab that ends the session to have done so
    const TOUCHED = 'tearsheet.touched';
    const ENDED = 'tearsheet.ended';

    const moments = {};
    const tell = (key, moment) => {
        moments[key] = moment;
        try {
            localStorage.setItem(key, String(moment));
        } catch {
            // without storage, every tab is for itself
        }
    };
    const told = (key) => {
        try {
            return Number(localStorage.getItem(key) ?? moments[key] ?? 0);
        } catch {
            return moments[key] ?? 0;
        }
    };

    class IdleLock extends HTMLElement {
        #ended = told(ENDED);
        #listening;
        #ticking;
        #opened = new Set();
        #sent = 0;
        #over = false;
        #leaving = false;
        #dialog;

        connectedCallback() {
            this.#listening = new AbortController();
            const early = { capture: true, signal: this.#listening.signal };
            ['keydown', 'keyup', 'input', 'wheel', 'pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mouseup',
                'click'].forEach((kind) => addEventListener(kind, (event) => this.#felt(event), early));
            addEventListener('click', (event) => this.#follow(event), early);
            ['storage', 'focus', 'online'].forEach((kind) => addEventListener(kind, () => this.#tick(), early));
            document.addEventListener('visibilitychange', () => this.#tick(), early);
            addEventListener('pageshow', (event) => event.persisted && this.#leave(''), early);
            this.#ticking = setInterval(() => this.#tick(), 1000);
            tell(TOUCHED, Date.now());
        }

        disconnectedCallback() {
            this.#listening.abort();
            clearInterval(this.#ticking);
            this.#dialog?.remove();
        }

        #left() {
            return told(TOUCHED) + Number(this.getAttribute('after')) * 1000 - Date.now();
        }

        #felt(event) {
            this.#tick();
            if (this.#over || !event.isTrusted) {
                return;
            }
            if (this.#dialog?.open) {
                // what dismisses the warning must not also answer a question behind it
                event.stopImmediatePropagation();
                if (event.type.startsWith('key')) {
                    event.preventDefault();
                }
                if (['keydown', 'click', 'wheel'].includes(event.type)) {
                    this.#touch();
                    this.#tick();
                }
            } else if (event.type !== 'pointermove' || event.movementX || event.movementY) {
                this.#touch();
            }
        }

        // An administrator may have chosen another time while this screen was open.
        #told(answer) {
            const after = answer.headers.get('Idle-Seconds');
            if (after) {
                this.setAttribute('after', after);
            } else if (answer.status === 401 && !this.#over && !this.#leaving) {
                this.#leave('');
            }
        }

        #touch() {
            const now = Date.now();
            if (now - told(TOUCHED) >= 1000) {
                tell(TOUCHED, now);
            }
            if (now - this.#sent >= A_WHILE) {
                this.#sent = now;
                fetch('screen/touched', { method: 'POST', cache: 'no-store' })
                    .then((answer) => this.#told(answer), () => {});
            }
        }

        // Paper opened in a tab of its own must go when the screen is locked, so its window is remembered.
        #follow(event) {
            const path = event.composedPath();
            if (path.some((node) => node.classList?.contains('sign-out'))) {
                // the server says where to: a touch that is answered later must not lead past the provider's sign-out
                this.#leaving = true;
                this.#ended = Date.now();
                tell(ENDED, this.#ended);
                this.#shut();
                return;
            }
            const link = path.find((node) => node instanceof HTMLAnchorElement);
            if (link?.target === '_blank' && link.origin === location.origin && !event.ctrlKey && !event.metaKey
                    && !event.shiftKey) {
                const paper = open(link.href);
                if (paper) {
                    event.preventDefault();
                    this.#opened.add(paper);
                }
            }
        }

        #shut() {
            this.#opened.forEach((paper) => paper.close());
        }

        #tick() {
            if (this.#over) {
                return;
            }
            if (told(TOUCHED) > Date.now()) {
                tell(TOUCHED, Date.now()); // the clock was set back
            }
            if (told(ENDED) !== this.#ended) {
                this.#leave(this.#left() <= 0 ? 'login?idle' : '', A_MOMENT);
            } else if (this.#left() <= 0) {
                this.#lock();
            } else if (this.#left() <= WARNING) {
                this.#warn(Math.ceil(this.#left() / 1000));
            } else if (this.#dialog?.open) {
                this.#dialog.close();
            }
        }

        #warn(seconds) {
            this.#dialog ??= this.#makeDialog();
            if (!this.#dialog.open) {
                document.body.append(this.#dialog);
                this.#dialog.showModal();
            }
            const words = this.getAttribute(seconds === 1 ? 'second' : 'seconds').replace('{0}', seconds);
            this.#dialog.querySelector('p').textContent = words;
            if (seconds === 30 || seconds === 10) {
                this.#dialog.querySelector('[role=status]').textContent = words;
            }
        }

        #makeDialog() {
            const dialog = document.createElement('dialog');
            dialog.className = 'idle-warning';
            dialog.setAttribute('role', 'alertdialog');
            dialog.setAttribute('aria-labelledby', 'idle-heading');
            dialog.setAttribute('aria-describedby', 'idle-words');
            dialog.innerHTML = '<h2 id="idle-heading"></h2><p id="idle-words"></p>'
                + '<vaadin-button theme="primary" autofocus></vaadin-button><div role="status"></div>';
            dialog.addEventListener('cancel', () => this.#touch());
            dialog.querySelector('h2').textContent = this.getAttribute('heading');
            dialog.querySelector('vaadin-button').textContent = this.getAttribute('stay');
            return dialog;
        }

        // Nothing stays readable from here on, whether the server answers or not.
        #blank() {
            this.#over = true;
            this.#shut();
            clearInterval(this.#ticking);
            const locked = document.createElement('main');
            locked.className = 'message';
            locked.append(Object.assign(document.createElement('h1'), { textContent: this.getAttribute('locked') }));
            document.body.replaceChildren(locked);
            return locked;
        }

        #leave(address, wait = 0) {
            this.#blank();
            setTimeout(() => location.replace(new URL(address, document.baseURI)), wait);
        }

        async #lock() {
            const now = Date.now();
            tell(ENDED, now);
            const screen = this.#blank();
            const words = screen.appendChild(document.createElement('p'));
            words.setAttribute('role', 'status');
            // somebody who has signed in again in another tab meanwhile is not signed out once more
            while (told(TOUCHED) < now) {
                try {
                    const answer = await fetch('screen/locked', { method: 'POST', cache: 'no-store' });
                    location.replace(new URL(answer.headers.get('Leave-To') ?? 'login?idle', document.baseURI));
                    return;
                } catch {
                    words.textContent = this.getAttribute('unreachable');
                    await new Promise((resolve) => setTimeout(resolve, 3000));
                }
            }
            location.replace(document.baseURI);
        }
    }

    customElements.define('idle-lock', IdleLock);
})();
