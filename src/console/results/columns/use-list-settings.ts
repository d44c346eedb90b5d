import { useState } from 'react';
import { type ListSettings, readSettings, writeSettings } from './list-settings.js';

/** Returns the display settings of call lists, and a function to change them. */
export function useListSettings() {
  const [settings, setSettings] = useState(() => readSettings(localStorage));
  const changeSettings = (change: Partial<ListSettings>) => {
    const changed = { ...settings, ...change };
    setSettings(changed);
    writeSettings(localStorage, changed);
  };
  return { settings, changeSettings };
}
