import { autosave } from './autosave';
import { counters } from './counters';
import { drops } from './drop';
import { errorSummary } from './error-summary';
import { findStates } from './find-state';
import { languageSwitch } from './language';
import { localTimes } from './local-time';
import { menus } from './menu';
import { ownZones } from './own-zone';
import { passwords } from './password';
import { printButtons } from './print';
import { reveals } from './reveal';
import { sessionWarning } from './session';
import { uploads } from './upload';
import { writtenIn } from './written-in';

const modules = [languageSwitch, localTimes, ownZones, findStates, writtenIn, menus, reveals, counters, autosave, drops, uploads, passwords, printButtons, sessionWarning, errorSummary];

/** Enhances a page or a replaced part of it. An error in one module does not stop the others. */
export function enhance(root: ParentNode): void {
  for (const run of modules) {
    try {
      run(root);
    } catch (error) {
      console.error(error);
    }
  }
}
