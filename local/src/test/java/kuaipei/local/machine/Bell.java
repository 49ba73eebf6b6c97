package kuaipei.local.machine;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kuaipei.aws.Environment;

/** Keeps the times at which it was rung. */
public final class Bell implements RequestHandler<Map<String, String>, String> {

    static final Queue<String> RUNG = new ConcurrentLinkedQueue<>();

    public Bell(Environment environment) {
        environment.region();
    }

    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        RUNG.add(event.get("at"));
        return "rung";
    }
}
