// Makes passkeys and shows them, at the click of the button inside and as Spring Security takes them.
(() => {
    const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
    const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    const known = (passkeys) => (passkeys ?? []).map((passkey) => ({ ...passkey, id: bytes(passkey.id) }));
    const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

    const post = async (address, body) => {
        const headers = { 'Content-Type': 'application/json' };
        if (meta('_csrf_header')) {
            headers[meta('_csrf_header')] = meta('_csrf');
        }
        const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store' });
        if (!answer.ok) {
            throw new Error(String(answer.status));
        }
        return answer.json();
    };

    class Ceremony extends HTMLElement {
        #listening;

        connectedCallback() {
            this.#listening = new AbortController();
            this.querySelector('vaadin-button').addEventListener('click', () => this.begin(),
                { signal: this.#listening.signal });
        }

        disconnectedCallback() {
            this.#listening.abort();
        }

        async begin() {
            const status = this.querySelector('[role=status]');
            status.textContent = '';
            if (!window.PublicKeyCredential) {
                status.textContent = this.getAttribute('impossible');
                return;
            }
            try {
                await this.ceremony();
            } catch (error) {
                if (['403', '404'].includes(error.message)) {
                    this.dispatchEvent(new CustomEvent('proof-wanted'));
                }
                const why = { NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'known' }[error.name];
                status.textContent = this.getAttribute(why ?? 'refused');
            }
        }
    }

    class PasskeyDoor extends Ceremony {
        async ceremony() {
            const asked = await post('webauthn/authenticate/options', {});
            const shown = await navigator.credentials.get({
                publicKey: {
                    ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials)
                }
            });
            const response = shown.response;
            const answer = await post('login/webauthn', {
                id: shown.id,
                rawId: text(shown.rawId),
                type: shown.type,
                response: {
                    authenticatorData: text(response.authenticatorData),
                    clientDataJSON: text(response.clientDataJSON),
                    signature: text(response.signature),
                    userHandle: response.userHandle ? text(response.userHandle) : undefined
                },
                clientExtensionResults: shown.getClientExtensionResults(),
                authenticatorAttachment: shown.authenticatorAttachment ?? undefined
            });
            if (this.hasAttribute('stay')) {
                location.reload();
            } else {
                location.assign(answer.redirectUrl);
            }
        }
    }

    class PasskeyMaker extends Ceremony {
        async ceremony() {
            const asked = await post('webauthn/register/options', {});
            const made = await navigator.credentials.create({
                publicKey: {
                    ...asked,
                    challenge: bytes(asked.challenge),
                    user: { ...asked.user, id: bytes(asked.user.id) },
                    excludeCredentials: known(asked.excludeCredentials)
                }
            });
            const response = made.response;
            await post('webauthn/register', {
                publicKey: {
                    label: this.querySelector('input').value.trim() || this.getAttribute('unnamed'),
                    credential: {
                        id: made.id,
                        rawId: text(made.rawId),
                        type: made.type,
                        response: {
                            attestationObject: text(response.attestationObject),
                            clientDataJSON: text(response.clientDataJSON),
                            transports: response.getTransports?.() ?? []
                        },
                        clientExtensionResults: made.getClientExtensionResults(),
                        authenticatorAttachment: made.authenticatorAttachment ?? undefined
                    }
                }
            });
            this.dispatchEvent(new CustomEvent('passkey-made'));
        }
    }

    class PrintThis extends HTMLElement {
        connectedCallback() {
            this.onclick = () => print();
        }
    }

    customElements.define('passkey-door', PasskeyDoor);
    customElements.define('passkey-maker', PasskeyMaker);
    customElements.define('print-this', PrintThis);
})();
