// A number key gives the answer with that number and leads on to the next question at once, however slow the line is:
// the next key must never meet the question before.
document.addEventListener('keydown', (event) => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }
    const question = event.target.closest?.('.checklist-question');
    if (!question || event.target.matches('input, textarea')) {
        return;
    }
    event.preventDefault();
    const answer = question.querySelector(`.answer[data-key="${event.key}"]`);
    if (!answer || event.repeat) {
        return;
    }
    answer.click();
    if (!answer.hasAttribute('data-stays')) {
        const questions = [...document.querySelectorAll('.checklist-question')].filter((one) => one.checkVisibility());
        const next = questions[questions.indexOf(question) + 1];
        (next?.querySelector('.answer.given') ?? next?.querySelector('.answer'))?.focus();
    }
});
