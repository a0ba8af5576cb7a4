import 'htmx.org/dist/htmx.esm.js';
import { offerPasskeys } from './script/passkeys.js';
import { watchSession } from './script/session.js';
import { closeOnEscape } from './script/menus.js';
import { sendOnce } from './script/send-once.js';
import { walkByKeys } from './script/keys.js';
import { decideByKeys } from './script/decide.js';
import { keepDrafts } from './script/keep.js';

offerPasskeys();
watchSession();
sendOnce();
closeOnEscape();
walkByKeys();
decideByKeys();
keepDrafts();
document.querySelector('main > .notice[tabindex]')?.focus();
