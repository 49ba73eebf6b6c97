package kuaipei.local.machine;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a machine is started.
 *
 * @param data the folder that keeps everything; made if it is not there
 * @param port of the HTTP interface on 127.0.0.1; 0 takes any free one
 * @param clock what functions and schedules take for now
 */
public record Options(Path data, int port, Clock clock) {}
