import { useState } from 'react';
import { type ListSettings, readSettings, writeSettings } from './list-settings.js';

/** How this browser shows call lists, and how to change it. */
export function useListSettings() {
  const [settings, setSettings] = useState(() => readSettings(localStorage));
  const changeSettings = (change: Partial<ListSettings>) => {
    const changed = { ...settings, ...change };
    setSettings(changed);
    writeSettings(localStorage, changed);
  };
  return { settings, changeSettings };
}
