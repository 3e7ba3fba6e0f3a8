package vn.dondoc.ui.shell;

import vn.dondoc.shared.Actor;

/** The one place that the search box leads to; without such a bean there is no box. */
public interface ShellSearch {

    /** Where to go for what was typed: the thing itself if it is a code or number, else the list of what was found. */
    String pathFor(String typed);

    /** Whether there is anything that this reader may find; without it he gets no box. */
    boolean isFor(Actor actor);
}
