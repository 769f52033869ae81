// Fetches a sheet and opens the browser's print dialogue on it. The sheet is kept only until the next one is printed.
window.tearsheet = (() => {
    let frame;
    let address;

    const forget = () => {
        if (frame) {
            frame.remove();
            URL.revokeObjectURL(address);
            frame = undefined;
        }
    };

    // The keys of the screen work again once the dialogue is closed.
    const comeBack = (before) => {
        if (document.activeElement === frame && before?.isConnected) {
            before.focus({ preventScroll: true });
        }
    };

    const print = async (url) => {
        const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
        if (!response.ok) {
            throw new Error(`The sheet was answered with ${response.status}`);
        }
        forget();
        address = URL.createObjectURL(await response.blob());
        frame = document.createElement('iframe');
        frame.className = 'print-frame';
        frame.title = 'PDF';
        frame.setAttribute('aria-hidden', 'true');
        frame.tabIndex = -1;
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        frame.src = address;
        const before = document.activeElement;
        document.body.append(frame);
        await loaded;
        frame.contentWindow.focus();
        frame.contentWindow.print();
        comeBack(before);
        addEventListener('focus', () => comeBack(before), { once: true });
    };

    return { print };
})();
