package org.myelin.assessment;

import static org.myelin.assessment.SomeItems.right;
import static org.myelin.assessment.SomeItems.wrong;

import java.util.List;

/** The dyads and triads of {@link SomeItems}. */
final class SomeRationales {

    private SomeRationales() {}

    static Item.DropDownRationale dropDownDyad() {
        return new Item.DropDownRationale(
                new ItemId("itm-some-dyad"),
                "Complete the sentence.",
                null,
                null,
                "The symptoms came back because of {{c}}, so the nurse first {{e}}.",
                List.of(causeSlot(), effectSlot("e", "e1")),
                "c",
                EffectsRule.POSITIONAL);
    }

    static Item.DropDownRationale dropDownTriad() {
        return new Item.DropDownRationale(
                new ItemId("itm-some-triad"),
                "Complete the sentence.",
                null,
                null,
                "The symptoms came back because of {{c}}, so the nurse {{ea}} and {{eb}}.",
                List.of(causeSlot(), effectSlot("ea", "e1"), effectSlot("eb", "e2")),
                "c",
                EffectsRule.POSITIONAL);
    }

    static Item.DropDownRationale pooledDropDownTriad() {
        Item.DropDownRationale triad = dropDownTriad();
        return new Item.DropDownRationale(
                new ItemId("itm-some-pooled-triad"),
                triad.stem(),
                null,
                null,
                triad.text(),
                triad.slots(),
                "c",
                EffectsRule.POOL);
    }

    private static Slot causeSlot() {
        return new Slot(
                "c",
                "Cause",
                List.of(
                        right("heat", "a hot bath", "Warmth slows damaged nerves."),
                        wrong("cold", "cold hands", "Cold hands are a result at most."),
                        wrong("food", "a late breakfast", "Meals play no part.")));
    }

    private static Slot effectSlot(String id, String key) {
        return new Slot(
                id,
                "Action " + id,
                List.of(
                        new Option("e1", "helps to cool down", key.equals("e1"), "Cooling undoes it.", null),
                        new Option("e2", "checks the temperature", key.equals("e2"), "Fever is looked for.", null),
                        new Option("z", "asks for a blanket", false, "Warming makes it worse.", null),
                        new Option("w", "ends the visit", false, "Leaving helps nobody.", null)));
    }

    static Item.DragDropRationale dragDropDyad() {
        return new Item.DragDropRationale(
                new ItemId("itm-some-dnd-dyad"),
                "Complete the sentence.",
                null,
                null,
                "Because of {{c}}, the nurse {{e}}.",
                List.of(new Target("c", "Cause", "heat"), new Target("e", "Action", "cool")),
                rationaleTokens(),
                null,
                EffectsRule.POSITIONAL);
    }

    static Item.DragDropRationale dragDropTriad() {
        return triadOfTokens("itm-some-dnd-triad", EffectsRule.POSITIONAL);
    }

    static Item.DragDropRationale pooledDragDropTriad() {
        return triadOfTokens("itm-some-dnd-pooled", EffectsRule.POOL);
    }

    private static Item.DragDropRationale triadOfTokens(String id, EffectsRule effects) {
        return new Item.DragDropRationale(
                new ItemId(id),
                "Complete the sentence.",
                null,
                null,
                "The nurse {{ea}} and {{eb}}, because of {{c}}.",
                List.of(
                        new Target("ea", "First action", "cool"),
                        new Target("eb", "Second action", "measure"),
                        new Target("c", "Cause", "heat")),
                rationaleTokens(),
                "c",
                effects);
    }

    private static List<Token> rationaleTokens() {
        return List.of(
                new Token("heat", "a hot bath", "Warmth slows damaged nerves."),
                new Token("cool", "helps to cool down", "Cooling undoes it."),
                new Token("measure", "checks the temperature", "Fever is looked for."),
                new Token("warm", "brings a blanket", "Warming makes it worse."),
                new Token("leave", "ends the visit", "Leaving helps nobody."));
    }
}
