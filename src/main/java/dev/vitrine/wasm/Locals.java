package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * The local variables of one function: hands out slots by type, takes them back at the end of a scope, and
 * checks that a variable is in scope and was set before it is read. A {@code set} anywhere above counts:
 * which branch it stands in is not followed.
 */
final class Locals {
    private final Place place;
    private final List<ValueType> slotTypes = new ArrayList<>();
    private final List<String> slotNames = new ArrayList<>();
    private final List<Boolean> slotTaken = new ArrayList<>();
    private final List<Local> live = new ArrayList<>();
    private int paramCount;

    Locals(Place place) {
        this.place = place;
    }

    Local param(ValueType type, String name) {
        paramCount++;
        Local param = add(type, name);
        param.assigned = true;
        return param;
    }

    Local declare(ValueType type, String name) {
        for (int i = paramCount; i < slotTypes.size(); i++) {
            if (!slotTaken.get(i) && slotTypes.get(i) == type) {
                slotTaken.set(i, true);
                slotNames.set(i, joined(slotNames.get(i), name));
                return live(new Local(this, i, type, name));
            }
        }
        return add(type, name);
    }

    private Local add(ValueType type, String name) {
        slotTypes.add(type);
        slotNames.add(name);
        slotTaken.add(true);
        return live(new Local(this, slotTypes.size() - 1, type, name));
    }

    private Local live(Local local) {
        live.add(local);
        return local;
    }

    /** A slot used twice carries both names in the listing. */
    private static String joined(String before, String name) {
        if (before == null || name == null) {
            return before == null ? name : before;
        }
        return ("|" + before + "|").contains("|" + name + "|") ? before : before + "|" + name;
    }

    int mark() {
        return live.size();
    }

    /** Ends the scope of everything declared since {@code mark}. */
    void release(int mark) {
        for (int i = live.size() - 1; i >= mark; i--) {
            Local local = live.remove(i);
            local.live = false;
            slotTaken.set(local.index, false);
        }
    }

    void checkRead(Local local) {
        checkScope(local);
        if (!local.assigned) {
            throw place.error(local + " to be set before it is read", "no set above");
        }
    }

    void checkScope(Local local) {
        if (local.owner != this) {
            throw place.error("a local of its own function", local + " of another");
        }
        if (!local.live) {
            throw place.error(local + " to be in scope", "that its body has ended");
        }
    }

    int paramCount() {
        return paramCount;
    }

    ValueType[] types() {
        return slotTypes.toArray(new ValueType[0]);
    }

    String[] names() {
        return slotNames.toArray(new String[0]);
    }
}
