// One key, one act: an element with data-shortcut that can be seen is pressed, or gets the focus if it is a field or a
// heading. No key acts while somebody types, with Ctrl, Alt or Meta, when held down, or on what lies behind a dialog.
// "?" lists the keys of the screen as it is now, and there they can be switched off for this browser.
(() => {
    const OFF = 'tearsheet.keys';
    const DIALOGS = 'dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]';
    const WORDS = /[\p{L}\p{N}]/u;
    const PRESSED = 'a, button, summary, vaadin-button, [role=button]';
    const NO_TEXT = 'input:is([type=checkbox], [type=radio], [type=button], [type=submit])';
    const TYPED = 'input, textarea, select, vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, '
        + 'vaadin-date-picker, vaadin-time-picker, [role=textbox], [role=searchbox], [role=combobox], [role=listbox], '
        + '[role=menu], [role=menubar], [role=spinbutton], [role=grid]';

    let offHere = false; // where nothing can be stored
    const isOn = () => {
        try {
            return localStorage.getItem(OFF) !== 'off';
        } catch {
            return !offHere;
        }
    };
    const turn = (on) => {
        offHere = !on;
        try {
            on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off');
        } catch {
            // then it holds for this page
        }
    };

    const isTyping = (event) => event.composedPath().some((node) => node instanceof HTMLElement
        && (node.isContentEditable || (node.matches(TYPED) && !node.matches(NO_TEXT))));

    const topDialog = () => [...document.querySelectorAll(DIALOGS)].pop();

    const isOffered = (element) => !element.disabled && !element.hasAttribute('disabled')
        && element.checkVisibility({ visibilityProperty: true })
        && !(element.matches('.frame a') && element.href === location.href);

    // What is on the screen itself comes before what the frame around it offers.
    const offered = () => {
        const dialog = topDialog();
        const found = new Map();
        [...document.querySelectorAll('[data-shortcut]')]
            .filter((one) => !dialog || dialog.contains(one) || one.hasAttribute('data-everywhere'))
            .filter(isOffered)
            .sort((one, other) => (one.closest('.frame') ? 1 : 0) - (other.closest('.frame') ? 1 : 0))
            .forEach((one) => found.has(one.dataset.shortcut) || found.set(one.dataset.shortcut, one));
        return found;
    };

    // Who types as soon as a screen is there means its search, also a moment before it has the focus.
    const reached = new WeakSet();
    const unreached = () => {
        const search = offered().get('/');
        return document.activeElement === document.body && search && !search.matches(PRESSED) && !reached.has(search)
            ? search : null;
    };
    const reach = (event) => event.composedPath().forEach((node) => node instanceof HTMLElement && reached.add(node));

    const act = (element) => {
        if (element.hasAttribute('data-shortcut-tells')) {
            element.dispatchEvent(new CustomEvent('shortcut'));
        } else if (element.matches(PRESSED)) {
            if (!element.hasAttribute('data-everywhere')) {
                element.focus({ preventScroll: true });
            }
            element.click();
        } else {
            element.focus();
            element.inputElement?.select?.();
        }
    };

    class ShortcutKeys extends HTMLElement {
        #listening;
        #dialog;

        connectedCallback() {
            this.#listening = new AbortController();
            const signal = this.#listening.signal;
            addEventListener('keydown', (event) => this.#pressed(event), { signal });
            addEventListener('focusin', reach, { signal });
            addEventListener('focusout', reach, { signal });
            this.addEventListener('click', () => this.#list(), { signal });
        }

        disconnectedCallback() {
            this.#listening.abort();
            this.#dialog?.remove();
        }

        #pressed(event) {
            if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.altKey
                    || event.metaKey || event.key.length !== 1 || !isOn() || isTyping(event)) {
                return;
            }
            const search = WORDS.test(event.key) ? unreached() : null;
            if (search) {
                search.focus();
                return;
            }
            const element = offered().get(event.shiftKey ? event.key : event.key.toLowerCase());
            if (element) {
                event.preventDefault();
                act(element);
            }
        }

        #list() {
            this.#dialog?.remove();
            const dialog = this.#dialog = this.#makeDialog();
            const list = dialog.querySelector('dl');
            const words = JSON.parse(this.getAttribute('words'));
            const add = (key, says) => {
                const term = document.createElement('dt');
                key.split(' ').forEach((one) => term.append(Object.assign(document.createElement('kbd'), { textContent: one })));
                list.append(term, Object.assign(document.createElement('dd'), { textContent: says }));
            };
            const found = offered();
            const known = Object.keys(words);
            [...found.keys()].sort((one, other) => known.indexOf(one) - known.indexOf(other)).forEach((key) => add(key,
                words[key] ?? found.get(key).getAttribute('aria-label') ?? found.get(key).textContent.trim()));
            document.querySelectorAll('[data-keys]').forEach((one) => isOffered(one)
                && add(one.dataset.keys, one.dataset.keysSay));
            add('F2', this.getAttribute('hides'));
            document.body.append(dialog);
            dialog.showModal();
        }

        #makeDialog() {
            const dialog = document.createElement('dialog');
            dialog.className = 'keys-dialog';
            dialog.setAttribute('aria-labelledby', 'keys-heading');
            dialog.innerHTML = '<h2 id="keys-heading"></h2><dl></dl><label><input type="checkbox"><span></span></label>'
                + '<p></p><vaadin-button theme="primary" autofocus></vaadin-button>';
            dialog.querySelector('h2').textContent = this.getAttribute('heading');
            dialog.querySelector('span').textContent = this.getAttribute('switch');
            dialog.querySelector('p').textContent = this.getAttribute('note');
            const on = dialog.querySelector('input');
            on.checked = isOn();
            on.addEventListener('change', () => turn(on.checked));
            const close = dialog.querySelector('vaadin-button');
            close.textContent = this.getAttribute('close');
            close.addEventListener('click', () => dialog.close());
            dialog.addEventListener('close', () => dialog.remove());
            return dialog;
        }
    }

    customElements.define('shortcut-keys', ShortcutKeys);
})();
