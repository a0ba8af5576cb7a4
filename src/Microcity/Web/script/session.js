/*
 * Says two minutes ahead that the session ends; one key keeps it. The page is told how many seconds are left (data-session-left); tabs of
 * one browser tell each other when one of them was used, so nothing is kept anywhere.
 */
const ahead = 120;

export function watchSession() {
  const warning = document.getElementById('session-warning');
  if (!warning)
    return;
  const { base, sessionLeft } = document.body.dataset;
  const [ending, over] = warning.querySelectorAll('[data-session]');
  const tabs = new BroadcastChannel(`session${base}`);
  let timers = [];

  const start = left => {
    timers.forEach(clearTimeout);
    warning.close();
    timers = [
      setTimeout(() => show(ending, over), Math.max(0, left - ahead) * 1000),
      setTimeout(() => show(over, ending), left * 1000),
    ];
  };
  const show = (what, instead) => {
    what.hidden = false;
    instead.hidden = true;
    if (!warning.open)
      warning.showModal();
  };
  warning.querySelector('[data-session-keep]').addEventListener('click', async () => {
    const answer = await fetch(`${base}/api/v1/session`, { headers: { 'X-Microcity': '1' } });
    if (answer.ok) {
      const { secondsLeft } = await answer.json();
      start(secondsLeft);
      tabs.postMessage(secondsLeft);
    } else {
      show(over, ending);
    }
  });
  tabs.addEventListener('message', event => start(event.data));
  tabs.postMessage(Number(sessionLeft));
  start(sessionLeft);
}
