import type { Destination } from '../../inputs/destination.ts';
import { folderPlace } from './folder.ts';
import { type Place, PlaceError } from './place.ts';

/** Opens the place that the inputs name. */
export async function openPlace(destination: Destination): Promise<Place> {
  if (destination.kind === 'folder') return folderPlace(destination);
  throw new PlaceError('Blob Storage is not built yet', { remedy: 'Set `destination` to a folder.' });
}
