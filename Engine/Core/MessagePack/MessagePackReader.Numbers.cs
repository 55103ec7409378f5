using System.Buffers.Binary;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackReader
{
    public long ReadInt64() => ReadInteger(out bool isAboveInt64) is var bits && !isAboveInt64 ? bits : throw OutOfRange("a signed 64-bit integer");

    public ulong ReadUInt64() => ReadInteger(out bool isAboveInt64) is var bits && (isAboveInt64 || bits >= 0) ? (ulong)bits : throw OutOfRange("an unsigned 64-bit integer");

    public int ReadInt32() => (int)ReadBetween(int.MinValue, int.MaxValue, "a signed 32-bit integer");

    public uint ReadUInt32() => (uint)ReadBetween(uint.MinValue, uint.MaxValue, "an unsigned 32-bit integer");

    public short ReadInt16() => (short)ReadBetween(short.MinValue, short.MaxValue, "a signed 16-bit integer");

    public ushort ReadUInt16() => (ushort)ReadBetween(ushort.MinValue, ushort.MaxValue, "an unsigned 16-bit integer");

    public sbyte ReadSByte() => (sbyte)ReadBetween(sbyte.MinValue, sbyte.MaxValue, "a signed 8-bit integer");

    public byte ReadByte() => (byte)ReadBetween(byte.MinValue, byte.MaxValue, "an unsigned 8-bit integer");

    /// <summary>Reads a 32-bit float bit by bit; a wider float or an integer is rounded to the nearest.</summary>
    public float ReadSingle()
    {
        if (PeekCode() == MessagePackCode.Float32)
        {
            return BitConverter.UInt32BitsToSingle(BinaryPrimitives.ReadUInt32BigEndian(Take(1, sizeof(float))));
        }

        return (float)ReadDouble();
    }

    /// <summary>Reads a 64-bit float bit by bit; a 32-bit float or an integer is converted.</summary>
    public double ReadDouble()
    {
        switch (PeekCode())
        {
            case MessagePackCode.Float64:
                return BitConverter.UInt64BitsToDouble(BinaryPrimitives.ReadUInt64BigEndian(Take(1, sizeof(double))));
            case MessagePackCode.Float32:
                return BitConverter.UInt32BitsToSingle(BinaryPrimitives.ReadUInt32BigEndian(Take(1, sizeof(float))));
            default:
                long bits = ReadInteger(out bool isAboveInt64, "a number");
                return isAboveInt64 ? (ulong)bits : bits;
        }
    }

    private long ReadBetween(long minimum, long maximum, string expected)
    {
        long value = ReadInteger(out bool isAboveInt64, expected);
        return !isAboveInt64 && value >= minimum && value <= maximum ? value : throw OutOfRange(expected);
    }

    /// <summary>The next integer's 64 bits; they are unsigned where <paramref name="isAboveInt64"/>.</summary>
    private long ReadInteger(out bool isAboveInt64, string expected = "an integer")
    {
        byte code = PeekCode();
        isAboveInt64 = false;
        switch (code)
        {
            case <= MessagePackCode.MaximumPositiveFixInt:
            case >= MessagePackCode.NegativeFixInt:
                Position++;
                return (sbyte)code;
            case MessagePackCode.UInt8:
                return Take(1, 1)[0];
            case MessagePackCode.UInt16:
                return BinaryPrimitives.ReadUInt16BigEndian(Take(1, 2));
            case MessagePackCode.UInt32:
                return BinaryPrimitives.ReadUInt32BigEndian(Take(1, 4));
            case MessagePackCode.UInt64:
                long bits = BinaryPrimitives.ReadInt64BigEndian(Take(1, 8));
                isAboveInt64 = bits < 0;
                return bits;
            case MessagePackCode.Int8:
                return (sbyte)Take(1, 1)[0];
            case MessagePackCode.Int16:
                return BinaryPrimitives.ReadInt16BigEndian(Take(1, 2));
            case MessagePackCode.Int32:
                return BinaryPrimitives.ReadInt32BigEndian(Take(1, 4));
            case MessagePackCode.Int64:
                return BinaryPrimitives.ReadInt64BigEndian(Take(1, 8));
            default:
                throw Unexpected(expected);
        }
    }

    private readonly ProblemException OutOfRange(string expected) => Problem($"the number does not fit {expected}");
}
