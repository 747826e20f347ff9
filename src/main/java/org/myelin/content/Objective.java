package org.myelin.content;

/** What a learner can do after a module: a verb and what it applies to. */
public record Objective(ObjectiveId id, ModuleId module, String text, Bloom bloom) {}
