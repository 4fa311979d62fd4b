import type { ComponentChildren } from 'preact'

export interface TableColumn<Row> {
  id: string
  header: string
  isNumeric?: boolean | undefined
  /** The cell that names the row; becomes its row header. */
  isRowHeader?: boolean | undefined
  cell: (row: Row) => ComponentChildren
}

export interface TableProps<Row> {
  caption: string
  isCaptionHidden?: boolean | undefined
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of rows. */
  emptyText?: string | undefined
}

export function Table<Row>({ caption, columns, rows, rowKey, ...props }: TableProps<Row>) {
  const numeric = (column: TableColumn<Row>) =>
    column.isNumeric === true ? ' utrecht-table__cell--numeric-column sw-numeric' : ''
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls by keyboard
    <div class="sw-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="utrecht-table utrecht-table--html-table sw-table">
        <caption class={props.isCaptionHidden === true ? 'sw-visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={numeric(column).trim()}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && props.emptyText !== undefined && (
            <tr>
              <td colSpan={columns.length} class="sw-soft">
                {props.emptyText}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.isRowHeader === true ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} class={numeric(column).trim()}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
