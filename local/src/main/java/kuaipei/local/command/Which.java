package kuaipei.local.command;

import kuaipei.local.picture.PhotographName;

/** How a person is told which paper of a file is meant: a document has pages, on a photograph papers lie together. */
final class Which {
    private Which() {}

    /** {@code 第 2 页} of a document, {@code 第 2 份} of a photograph. */
    static String of(String file, int page) {
        return " 第 " + page + (PhotographName.is(file) ? " 份" : " 页");
    }
}
