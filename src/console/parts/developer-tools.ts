import { observable } from '../api/observable.js';

const NAME = 'lead-scoring-developer-tools';

/** Whether this browser shows tools for developers: the operations behind views, and the link to the API. */
export const developerTools = observable(localStorage.getItem(NAME) === 'on');

/** Shows or hides them from now on, in this browser. */
export function showDeveloperTools(areShown: boolean): void {
  if (areShown) localStorage.setItem(NAME, 'on');
  else localStorage.removeItem(NAME);
  developerTools.set(areShown);
}
