import type { Site } from '../site-data.ts';
import type { Address, Settings, View } from './address.ts';

/** What every part of the page is given. */
export interface App {
  site: Site;
  address(): Address;
  /** Whether no view was shown yet. */
  isFirst(): boolean;
  /** Shows the view in another way. Each change is a step back in the browser's history unless it is small. */
  change(settings: Partial<Settings>, how?: { isSmall: boolean }): void;
  /** The address of a view; of another view, with the same period. */
  href(view: View, settings?: Partial<Settings>): string;
}

/** A view that was built, and is shown anew when the address changes how it is shown. */
export interface BuiltView {
  /** Of the page; null for the overview, whose title is that of the site. */
  title: string | null;
  nodes: readonly Node[];
  show(settings: Settings): void;
}
