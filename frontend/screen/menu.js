// A group of the menu closes by Escape, by a click elsewhere and by choosing a screen.
(() => {
    const close = (group) => {
        group.open = false;
    };
    const open = () => document.querySelectorAll('.menu-group[open]');

    addEventListener('click', (event) => open().forEach((group) => {
        const chosen = event.target.closest?.('.menu-links a');
        if (chosen || !group.contains(event.target)) {
            close(group);
        }
    }));
    addEventListener('keydown', (event) => {
        if (event.key === 'Escape') {
            open().forEach((group) => {
                const inside = group.contains(document.activeElement);
                close(group);
                if (inside) {
                    group.querySelector('summary').focus();
                }
            });
        }
    });
})();
