CREATE TABLE `access_regimes` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`regime` text NOT NULL,
	`hours` text,
	`valid_from` text,
	`valid_to` text,
	`reliability` text NOT NULL,
	`year` integer,
	`note` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cedex_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`commune_code` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `commune_figures` (
	`indicator` text NOT NULL,
	`commune_code` text NOT NULL,
	`year` integer NOT NULL,
	`value` real NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`indicator`, `commune_code`, `year`),
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `commune_points` (
	`code` text PRIMARY KEY NOT NULL,
	`lat` real NOT NULL,
	`lon` real NOT NULL,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `commune_zonings` (
	`commune_code` text NOT NULL,
	`zoning` text NOT NULL,
	`profession` text NOT NULL,
	`class` text NOT NULL,
	`partly` integer NOT NULL,
	`since` text,
	`decree` text,
	`family` text NOT NULL,
	`reliability` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`commune_code`, `zoning`, `profession`),
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `former_communes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`today_code` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `loads` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`origin` text NOT NULL,
	`as_of` text NOT NULL,
	`loaded_at` text NOT NULL,
	`stale_from` text NOT NULL,
	`rows` integer NOT NULL,
	`report` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `place_counts` (
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`as_of` text NOT NULL,
	`code` text NOT NULL,
	`count` integer NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`kind`, `level`, `as_of`, `code`),
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `place_history` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`place_id` text NOT NULL,
	`change` text NOT NULL,
	`load_id` text NOT NULL,
	`merged_into` text,
	`before` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `place_history_place` ON `place_history` (`place_id`);--> statement-breakpoint
CREATE TABLE `place_kinds` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`family` text NOT NULL,
	`national` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `place_kinds_kind_unique` ON `place_kinds` (`kind`);--> statement-breakpoint
CREATE TABLE `staged_places` (
	`run` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`postcode` text NOT NULL,
	`commune_code` text NOT NULL,
	`commune` text NOT NULL,
	`departement` text NOT NULL,
	`region` text NOT NULL,
	`phone` text,
	`lat` real NOT NULL,
	`lon` real NOT NULL,
	`precision` text NOT NULL,
	`person` text,
	`details` text NOT NULL,
	`hours` text,
	`as_of` text NOT NULL,
	`reliability` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`run`, `id`)
);
--> statement-breakpoint
CREATE TABLE `withheld_persons` (
	`person` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
-- The starter base is written anew when its tables change, so its places are not carried over (they had no number to copy).
DROP TABLE `places`;--> statement-breakpoint
CREATE TABLE `places` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`postcode` text NOT NULL,
	`commune_code` text NOT NULL,
	`commune` text NOT NULL,
	`departement` text NOT NULL,
	`region` text NOT NULL,
	`phone` text,
	`lat` real NOT NULL,
	`lon` real NOT NULL,
	`precision` text NOT NULL,
	`person` text,
	`details` text NOT NULL,
	`hours` text,
	`as_of` text NOT NULL,
	`reliability` text NOT NULL,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `places_id` ON `places` (`id`);--> statement-breakpoint
CREATE INDEX `places_kind_departement` ON `places` (`kind`,`departement`);--> statement-breakpoint
CREATE INDEX `places_kind_region` ON `places` (`kind`,`region`);--> statement-breakpoint
CREATE INDEX `places_kind_commune` ON `places` (`kind`,`commune_code`);--> statement-breakpoint
CREATE INDEX `places_source` ON `places` (`source_id`);--> statement-breakpoint
ALTER TABLE `departements` ADD `population` integer;--> statement-breakpoint
ALTER TABLE `regions` ADD `population` integer;--> statement-breakpoint
ALTER TABLE `sources` ADD `licence` text;--> statement-breakpoint
-- Where each place is, and of which kind: the kind is a dimension, so that a search meets no place of another kind.
CREATE VIRTUAL TABLE `places_index` USING rtree(`number`, `min_lat`, `max_lat`, `min_lon`, `max_lon`, `min_kind`, `max_kind`);
