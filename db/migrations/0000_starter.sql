CREATE TABLE `aid_provisions` (
	`aid_id` text NOT NULL,
	`position` integer NOT NULL,
	`row` text NOT NULL,
	`title` text NOT NULL,
	`amount` text,
	`amount_max` real,
	`conditions` text,
	`commitment` text,
	`zones` text,
	`who` text,
	`contact` text,
	`legal_text` text,
	`territory` text NOT NULL,
	`status` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`reliability` text NOT NULL,
	`year` integer,
	`note` text,
	`source_id` text NOT NULL,
	PRIMARY KEY(`aid_id`, `position`),
	FOREIGN KEY (`aid_id`) REFERENCES `aids`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `aids` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`acronym` text,
	`names` text NOT NULL,
	`professions` text NOT NULL,
	`stages` text NOT NULL,
	`zonings` text NOT NULL,
	`territories` text NOT NULL,
	`status` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`replaced_by` text NOT NULL,
	`summary` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `communes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`departement` text NOT NULL,
	`region` text NOT NULL,
	`epci` text,
	`population` integer,
	`postcodes` text NOT NULL,
	`lat` real,
	`lon` real,
	`approximate` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `communes_epci` ON `communes` (`epci`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`row` text NOT NULL,
	`organisation` text NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`territory` text NOT NULL,
	`programmes` text NOT NULL,
	`address` text,
	`phone` text,
	`email` text,
	`url` text,
	`reliability` text NOT NULL,
	`year` integer,
	`note` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `departements` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `epcis` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`population` integer
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`row` text NOT NULL,
	`indicator` text NOT NULL,
	`label` text NOT NULL,
	`territory_kind` text NOT NULL,
	`territory_code` text NOT NULL,
	`territory_name` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`as_of` text NOT NULL,
	`reliability` text NOT NULL,
	`year` integer,
	`note` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figures_indicator` ON `figures` (`indicator`,`territory_code`);--> statement-breakpoint
CREATE TABLE `guidance` (
	`id` text PRIMARY KEY NOT NULL,
	`row` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`how` text,
	`who` text,
	`cost` text,
	`number` text,
	`topics` text NOT NULL,
	`cares` text NOT NULL,
	`situations` text NOT NULL,
	`regions` text NOT NULL,
	`reliability` text NOT NULL,
	`year` integer,
	`note` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
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
	`details` text NOT NULL,
	`as_of` text NOT NULL,
	`reliability` text NOT NULL,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `places_kind_departement` ON `places` (`kind`,`departement`);--> statement-breakpoint
CREATE INDEX `places_kind_region` ON `places` (`kind`,`region`);--> statement-breakpoint
CREATE INDEX `places_kind_lat` ON `places` (`kind`,`lat`,`lon`);--> statement-breakpoint
CREATE INDEX `places_kind_commune` ON `places` (`kind`,`commune_code`);--> statement-breakpoint
CREATE INDEX `places_source` ON `places` (`source_id`);--> statement-breakpoint
CREATE TABLE `programme_facts` (
	`programme_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`about` text NOT NULL,
	`attribute` text NOT NULL,
	`sentence` text NOT NULL,
	`value` text NOT NULL,
	`unit` text,
	`reliability` text NOT NULL,
	`year` integer,
	`note` text,
	`source_id` text NOT NULL,
	PRIMARY KEY(`programme_id`, `position`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`names` text NOT NULL,
	`territory` text NOT NULL,
	`summary` text NOT NULL,
	`status` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`family` text NOT NULL,
	`publisher` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`date` text NOT NULL,
	`checked_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`acronym` text,
	`expansion` text NOT NULL,
	`definition` text NOT NULL,
	`category` text NOT NULL,
	`names` text NOT NULL,
	`reliability` text NOT NULL,
	`year` integer,
	`note` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
