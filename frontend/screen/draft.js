// What a draft needs in the browser: words that the server has not got survive a lost line, node or reload in this tab,
// and what is pasted goes to the server to be cleaned.
window.tearsheetDraft = (() => {
    const KEY = 'tearsheet.draft.';

    const read = (draft) => {
        try {
            return JSON.parse(sessionStorage.getItem(KEY + draft)) ?? {};
        } catch {
            return {};
        }
    };
    const write = (draft, words) => {
        try {
            if (Object.keys(words).length) {
                sessionStorage.setItem(KEY + draft, JSON.stringify(words));
            } else {
                sessionStorage.removeItem(KEY + draft);
            }
        } catch {
            // without storage the server alone keeps what is typed
        }
    };

    // as String.hashCode() of Java
    const hashOf = (text) => {
        let hash = 0;
        for (let i = 0; i < text.length; i++) {
            hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
        }
        return hash;
    };

    class DraftKeeper extends HTMLElement {
        #typed = (event) => this.#keep(event);

        connectedCallback() {
            this.addEventListener('input', this.#typed);
            this.addEventListener('change', this.#typed);
        }

        disconnectedCallback() {
            this.removeEventListener('input', this.#typed);
            this.removeEventListener('change', this.#typed);
        }

        #keep(event) {
            const field = event.target.closest('[data-field]');
            if (field && !field.readonly) {
                const words = read(this.getAttribute('draft'));
                const value = event.target.value ?? field.value;
                words[field.dataset.field] = String(value);
                write(this.getAttribute('draft'), words);
            }
        }

        // The server has the words of these hashes; what was typed since is still to come.
        kept(hashes) {
            const words = read(this.getAttribute('draft'));
            Object.entries(hashes).forEach(([name, hash]) => {
                if (words[name] !== undefined && hashOf(words[name]) === hash) {
                    delete words[name];
                }
            });
            write(this.getAttribute('draft'), words);
        }

        forget() {
            write(this.getAttribute('draft'), {});
        }

        // What this tab has and the server never got.
        unsent() {
            return JSON.stringify(read(this.getAttribute('draft')));
        }
    }

    if (!customElements.get('draft-keeper')) {
        customElements.define('draft-keeper', DraftKeeper);
    }

    const input = (field) => field.querySelector('textarea, input');

    const cleanPaste = (field, longest) => {
        if (field.cleansPaste) {
            return;
        }
        field.cleansPaste = true;
        field.addEventListener('paste', (event) => {
            const html = event.clipboardData.getData('text/html');
            const plain = event.clipboardData.getData('text/plain');
            const oneLine = !html && !plain.includes('\n') && plain.length < 1000;
            if (oneLine || field.readonly) {
                return;
            }
            event.preventDefault();
            const area = input(field);
            const tooLong = html.length > longest || plain.length > longest;
            field.dispatchEvent(new CustomEvent('clean-paste', {
                detail: {
                    html: tooLong ? '' : html,
                    plain: tooLong || html ? '' : plain,
                    tooLong,
                    before: tooLong ? '' : area.value.slice(0, area.selectionStart),
                    after: tooLong ? '' : area.value.slice(area.selectionEnd)
                }
            }));
        }, { capture: true });
    };

    const caret = (field, at) => requestAnimationFrame(() => {
        const area = input(field);
        area.focus();
        area.setSelectionRange(at, at);
    });

    return { cleanPaste, caret };
})();
