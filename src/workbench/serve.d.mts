import type { Server } from 'node:http';

export function createFolderServer(folder: string): Server;
export function listen(server: Server, wanted: number, tries?: number): Promise<number>;
