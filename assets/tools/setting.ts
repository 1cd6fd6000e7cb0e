/** Sets what `<html>` carries in `data-<name>` to the value after the present one, and remembers it. Empty is the default. */
export function turnSetting(name: string, values: readonly string[]): void {
  const chosen = document.documentElement.dataset;
  const next = values[(values.indexOf(chosen[name] ?? '') + 1) % values.length] ?? '';
  if (next === '') delete chosen[name];
  else chosen[name] = next;
  try {
    localStorage.setItem(name, next);
  } catch {
    // It holds for this page alone.
  }
}
