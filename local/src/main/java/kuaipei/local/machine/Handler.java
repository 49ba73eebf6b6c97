package kuaipei.local.machine;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import kuaipei.aws.Environment;
import kuaipei.local.template.NotUnderstood;

/** A handler class as Lambda's runtime calls it: JSON in, through Lambda's own serializers, JSON out. */
final class Handler {

    private final Class<?> type;
    private final Constructor<?> constructor;

    /** One container: a handler that handles one event after the other. */
    interface Container extends AutoCloseable {
        byte[] handle(byte[] event, Context context);

        @Override
        void close();
    }

    /**
     * @param function logical id
     * @throws NotUnderstood if there is no such class, or it is no handler that can be told its variables
     */
    Handler(String function, String className) {
        try {
            this.type = Class.forName(className, false, Handler.class.getClassLoader());
            this.constructor = type.getConstructor(Environment.class);
        } catch (ClassNotFoundException e) {
            throw new NotUnderstood("the handler " + className + " of " + function + " does not exist");
        } catch (NoSuchMethodException e) {
            throw new NotUnderstood("the handler " + className + " of " + function + " takes no Environment");
        }
        if (!RequestStreamHandler.class.isAssignableFrom(type) && !RequestHandler.class.isAssignableFrom(type)) {
            throw new NotUnderstood("the handler " + className + " of " + function + " is no handler");
        }
    }

    Container start(Environment environment) {
        Object made;
        try {
            made = constructor.newInstance(environment);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " did not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " did not start", e);
        }
        return new Container() {
            @Override
            public byte[] handle(byte[] event, Context context) {
                return called(made, event, context);
            }

            @Override
            public void close() {
                if (made instanceof AutoCloseable closeable) {
                    Started.orFail(type.getName(), () -> {
                        closeable.close();
                        return made;
                    });
                }
            }
        };
    }

    private byte[] called(Object made, byte[] event, Context context) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        if (made instanceof RequestStreamHandler streaming) {
            try {
                streaming.handleRequest(new ByteArrayInputStream(event), answer, context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answer.toByteArray();
        }
        @SuppressWarnings("unchecked")
        RequestHandler<Object, Object> handler = (RequestHandler<Object, Object>) made;
        Object in = serializer(argument(0)).fromJson(new ByteArrayInputStream(event));
        Object out = handler.handleRequest(in, context);
        if (out != null) {
            serializer(argument(1)).toJson(out, answer);
        }
        return answer.toByteArray();
    }

    private Type argument(int position) {
        return Arrays.stream(type.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(each -> each.getRawType().equals(RequestHandler.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getName() + " does not say what it handles"))
                .getActualTypeArguments()[position];
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        if (type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
            return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(known, Handler.class.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
