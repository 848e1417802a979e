/** A table as the page prints it: texts only, the first column naming the row; a line feed breaks a cell. */
export interface PageTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
