using System.Numerics;
using System.Reflection;
using VRLab.Core;

namespace VRLab.Stream.Tests.Builders;

/// <summary>Fills any record struct with seeded values, edge values included, by its longest constructor.</summary>
internal static class RandomRecords
{
    private static readonly string[] Texts = [string.Empty, "a", "discharge-valve", "排出阀", "🙂 outside the basic plane", new string('x', 31), new string('y', 32), new string('z', 300)];
    private static readonly long[] Integers = [0, 1, -1, 31, -32, -33, 127, 128, -128, -129, 255, 256, 32767, -32768, -32769, 65535, 65536, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];

    /// <summary>Every record of the stream.</summary>
    public static IEnumerable<Type> Types => typeof(IStreamRecord<>).Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<StreamRecordAttribute>() is not null)
        .OrderBy(t => t.Name, StringComparer.Ordinal);

    public static T Create<T>(ref DeterministicRandom random) => (T)Create(typeof(T), ref random);

    private static object Create(Type type, ref DeterministicRandom random)
    {
        if (type == typeof(string))
        {
            return Texts[random.NextInt32(Texts.Length)];
        }

        if (type.IsEnum)
        {
            return Enum.ToObject(type, Create(Enum.GetUnderlyingType(type), ref random));
        }

        return CreateNumber(type, ref random) ?? CreateStruct(type, ref random);
    }

    private static object? CreateNumber(Type type, ref DeterministicRandom random)
    {
        long edge = Integers[random.NextInt32(Integers.Length)];
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => random.NextInt32(2) == 1,
            TypeCode.Byte => (byte)edge,
            TypeCode.UInt16 => (ushort)edge,
            TypeCode.Int32 => (int)edge,
            TypeCode.Int64 => edge,
            TypeCode.UInt64 => random.NextUInt64(),
            TypeCode.Single => BitConverter.UInt32BitsToSingle((uint)random.NextUInt64()),
            TypeCode.Double => BitConverter.UInt64BitsToDouble(random.NextUInt64()),
            _ => null,
        };
    }

    private static object CreateStruct(Type type, ref DeterministicRandom random)
    {
        if (type == typeof(Vector2) || type == typeof(Vector3) || type == typeof(Quaternion))
        {
            return CreateVector(type, ref random);
        }

        ConstructorInfo constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no constructor to fill.");
        ParameterInfo[] parameters = constructor.GetParameters();
        var arguments = new object[parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Create(parameters[i].ParameterType, ref random);
        }

        return constructor.Invoke(arguments);
    }

    private static object CreateVector(Type type, ref DeterministicRandom random)
    {
        float x = (float)random.NextDouble(-10, 10);
        float y = (float)random.NextDouble(-10, 10);
        float z = (float)random.NextDouble(-10, 10);
        return type == typeof(Vector2) ? new Vector2(x, y) : type == typeof(Vector3) ? new Vector3(x, y, z) : new Quaternion(x, y, z, 1f);
    }
}
