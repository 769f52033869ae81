// From the search box, the arrow keys lead through the topics below it and back; Enter opens the one that has the focus,
// because each is a link, which is also how a screen reader says it.
document.addEventListener('keydown', (event) => {
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
        return;
    }
    const box = document.querySelector('.home .search-box');
    const topics = [...document.querySelectorAll('.home :is(.topics, .shelves) li a[href]')].filter((one) => one.checkVisibility());
    const inBox = box?.contains(event.target);
    const place = topics.indexOf(event.target);
    if (!topics.length || !inBox && place < 0) {
        return;
    }
    const next = event.key === 'ArrowDown' ? place + 1 : place - 1;
    if (inBox && event.key === 'ArrowUp' || next >= topics.length) {
        return;
    }
    event.preventDefault();
    (next < 0 ? box : topics[next]).focus();
});
