import { ok, refused, type Result } from '../domain/result.ts'

export type DemoDesk = { readonly slug: string; readonly name: string }

export const MAIN_DEMO_DESK: DemoDesk = { slug: 'comensha', name: 'CoMensha (demo)' }

/** Desks of other services that `DEMO_DESKS` can add, by the id of the service. */
const OTHERS: readonly DemoDesk[] = [
  { slug: 'nla', name: 'Arbeidsinspectie (demo)' },
  { slug: 'politie', name: 'Politie (demo)' },
  { slug: 'veiligthuis-flevoland', name: 'Veilig Thuis Flevoland (demo)' },
]

export const DEMO_DESKS_EXPECTED = `DEMO_DESKS must be some of ${OTHERS.map(({ slug }) => slug).join(',')}, with commas between them.`

/** CoMensha's demo desk and the others that are asked for. Refuses a name that is none of them. */
export const readDemoDesks = (
  text: string | undefined,
): Result<readonly DemoDesk[], 'demo-desks-unknown'> => {
  const wanted = (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== MAIN_DEMO_DESK.slug)
  if (wanted.some((word) => !OTHERS.some(({ slug }) => slug === word))) {
    return refused('demo-desks-unknown')
  }
  return ok([MAIN_DEMO_DESK, ...OTHERS.filter(({ slug }) => wanted.includes(slug))])
}
