/** A `tel:` address for a number as people write it: digits, and a leading plus where there is one. */
export function telephoneHref(phone: string): string {
  const plus = phone.trim().startsWith('+') ? '+' : ''
  return `tel:${plus}${phone.replace(/\(0\)/g, '').replace(/\D/g, '')}`
}
