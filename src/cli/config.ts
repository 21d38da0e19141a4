import { putSetting, settings } from '../store/settings.ts';
import { atDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { printJson, printLine } from './print.ts';
import { checkSetting, settingRow, settingRows } from './settings.ts';

/** `certamen config`: lists the settings, shows one, or changes one after checking that it can be so. */
export function configVerb(
  environment: Environment,
  key: string | undefined,
  value: string | undefined,
  { json }: { json: boolean },
): void {
  atDesk(environment, ({ store }) => {
    if (key !== undefined && value !== undefined) {
      checkSetting(settingRow(key), value);
      putSetting(store, key, value);
    }
    const stored = settings(store);
    const rows = key === undefined ? Object.values(settingRows) : [settingRow(key)];
    const current = rows.map((row) => ({ ...row, value: stored.get(row.key) ?? row.initial }));
    if (json) {
      printJson(Object.fromEntries(current.map((row) => [row.key, row.value])));
      return;
    }
    const width = Math.max(...current.map((row) => row.key.length));
    for (const row of current)
      printLine(`${row.key.padEnd(width)}  ${row.value.padEnd(14)}  ${row.help} (${row.takes})`);
  });
}
