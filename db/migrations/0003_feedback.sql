CREATE TABLE `feedback` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`intent` text NOT NULL,
	`place` text,
	`kind` text NOT NULL,
	`rating` text NOT NULL,
	`reason` text,
	`question` text
);
--> statement-breakpoint
CREATE INDEX `feedback_day` ON `feedback` (`day`);