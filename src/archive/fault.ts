/** Why one run cannot be archived; the others go on. */
export class ArchiveFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'ArchiveFault';
    this.remedy = remedy;
  }
}
