/* Signs in or adds a passkey where the page offers it (data-passkey) and the browser can. Without either, the page stays as it was. */
const base = document.body.dataset.base ?? '';

export function offerPasskeys() {
  if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON)
    return;
  for (const offer of document.querySelectorAll('[data-passkey]')) {
    offer.hidden = false;
    offer.nextElementSibling?.querySelector('.ds-button')?.setAttribute('data-variant', 'secondary');
    offer.querySelector('button').addEventListener('click', event => run(offer, event.currentTarget));
  }
}

async function run(offer, button) {
  const failed = offer.querySelector('[data-passkey-failed]');
  failed.hidden = true;
  button.setAttribute('aria-busy', 'true');
  try {
    await (offer.dataset.passkey === 'add' ? add() : signIn());
    location.assign(offer.dataset.return);
  } catch (reason) {
    failed.hidden = reason.name === 'AbortError';
  } finally {
    button.removeAttribute('aria-busy');
  }
}

async function signIn() {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await send('passkeys/options', { use: 'sign-in' }));
  await send('session', { passkey: await navigator.credentials.get({ publicKey }) });
}

async function add() {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await send('passkeys/options', { use: 'add' }));
  await send('passkeys', { passkey: await navigator.credentials.create({ publicKey }) });
}

/** The answer as JSON, or undefined when there is none; anything but success throws. */
async function send(path, body) {
  const answer = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Microcity': '1', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${path}: ${answer.status}`);
  return answer.status === 204 ? undefined : answer.json();
}
