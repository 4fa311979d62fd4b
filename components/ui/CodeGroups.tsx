import { groupsOfFive } from './groups-of-five.ts'

export interface CodeGroupsProps {
  /** Digits, with or without spaces. */
  code: string
  /** Name of the code, for instance "Your receipt". */
  label: string
}

export function CodeGroups({ code, label }: CodeGroupsProps) {
  return (
    <figure class="sw-code">
      <figcaption class="sw-code__label">{label}</figcaption>
      <code class="sw-code__groups" dir="ltr" translate={false}>
        {groupsOfFive(code).flatMap((group, index) => [
          index === 0 ? '' : ' ',
          <span key={index} class="sw-code__group">
            {group}
          </span>,
        ])}
      </code>
    </figure>
  )
}
