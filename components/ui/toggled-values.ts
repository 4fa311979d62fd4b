/**
 * The ticked values after one box changed. An exclusive value clears all others and is cleared by them.
 * Never repeats a value; keeps the order in which they were ticked.
 */
export function toggledValues<Value extends string>(
  values: readonly Value[],
  changed: Value,
  checked: boolean,
  exclusive: readonly Value[] = [],
): Value[] {
  const others = values.filter((value) => value !== changed)
  if (!checked) return others
  if (exclusive.includes(changed)) return [changed]
  return [...others.filter((value) => !exclusive.includes(value)), changed]
}
