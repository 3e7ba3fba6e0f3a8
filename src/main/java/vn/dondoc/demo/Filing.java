package vn.dondoc.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.file.Files;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;

/** Makes the papers of the demo and takes them in like anybody's upload. */
@DemoPart
class Filing {

    private final Files files;
    private final PaperMaker maker = new PaperMaker(Typefaces.tinos());
    private final PaperWriter writer = new PaperWriter();

    Filing(Files files) {
        this.files = files;
    }

    /** The file of a directive and how many pages it has. */
    record Filed(FileId file, int pages) {}

    Filed directive(
            Actor clerk,
            DemoDirective directive,
            String number,
            String subject,
            LocalDate date,
            List<PaperWriter.Work> works,
            String signer,
            String title) {
        PaperMaker.Printed printed =
                maker.print(writer.directive(directive, number, subject, date, works, signer, title));
        return new Filed(store(clerk, number.replace('/', '-') + ".pdf", printed.content()), printed.pages());
    }

    /**
     * The files of an act of an agency.
     *
     * @param number of its paper; empty if it has none
     * @param task content of the task
     * @param text what the agency says
     */
    List<FileId> evidence(
            Actor sender,
            Staff staff,
            AgencyId agency,
            String agencyName,
            List<String> names,
            String number,
            LocalDate date,
            String task,
            String text) {
        List<FileId> stored = new ArrayList<>();
        for (String name : names) {
            Staff.Held head = staff.signs(agency, date);
            String ending = name.substring(name.lastIndexOf('.') + 1);
            Paper paper = writer.evidence(
                    agencyName,
                    number.isEmpty() ? "…" : number,
                    name.substring(0, name.lastIndexOf('.')),
                    date,
                    task,
                    text,
                    head.who().name(),
                    head.who().title());
            stored.add(store(sender, name, ending.equals("pdf") ? maker.pdf(paper) : maker.scan(paper, ending)));
        }
        return stored;
    }

    private FileId store(Actor actor, String name, byte[] content) {
        return files.store(actor, name, new ByteArrayInputStream(content)).id();
    }
}
