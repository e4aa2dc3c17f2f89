/** File names of what the loader may import from beside it; written by the build. */
export declare const PAGE_CHUNK: string;
export declare const ELEMENT_CHUNK: string;
export declare const SCHEDULE_CHUNK: string;
export declare const TAB_CHUNK: string;
export declare const LANGUAGES_CHUNK: string;
/** Languages whose file is named like the language alone. */
export declare const LANGUAGES: readonly string[];
/** In the name of the file of each language: `locale-de-<hash>.js`. */
export declare const LOCALES_HASH: string;
