/* What is typed into a form that can keep drafts is kept on leaving a field and after ten seconds of typing. */
export function keepDrafts() {
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const told = form.querySelector('[data-kept-here]');
    let waiting = null, running = Promise.resolve();
    const keep = () => {
      clearTimeout(waiting);
      waiting = null;
      running = running.then(async () => {
        if (form.dataset.sent)
          return;
        const answer = await fetch(form.dataset.keep, { method: 'POST', body: new FormData(form), headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
        const version = /"(\d+)"/.exec(answer?.headers.get('ETag') ?? '')?.[1];
        if (answer?.status === 204 && version)
          form.elements.version.value = version;
        told.textContent = answer?.status === 204 ? form.dataset.kept : form.dataset.lost;
      });
    };
    form.addEventListener('change', keep);
    form.addEventListener('input', () => waiting ??= setTimeout(keep, 10000));
  }
}
