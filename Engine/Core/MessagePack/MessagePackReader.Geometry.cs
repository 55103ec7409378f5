using System.Buffers.Binary;
using System.Numerics;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackReader
{
    /// <summary>The head of an array of seven, and seven 32-bit floats.</summary>
    private const int PlainPoseBytes = 1 + (7 * (1 + sizeof(float)));

    public Vector2 ReadVector2()
    {
        ExpectCount(2);
        float x = ReadSingle();
        return new Vector2(x, ReadSingle());
    }

    public Vector3 ReadVector3()
    {
        ExpectCount(3);
        return ReadThree();
    }

    public Quaternion ReadQuaternion()
    {
        ExpectCount(4);
        return ReadFour();
    }

    public Pose ReadPose()
    {
        if (TryReadPlainPose(out Pose plain))
        {
            return plain;
        }

        ExpectCount(7);
        Vector3 position = ReadThree();
        return new Pose(position, ReadFour());
    }

    private bool TryReadPlainPose(out Pose pose)
    {
        if (!IsPlainPose())
        {
            pose = default;
            return false;
        }

        ReadOnlySpan<byte> bytes = _bytes.Slice(Position, PlainPoseBytes);
        Position += PlainPoseBytes;
        pose = new Pose(
            new Vector3(FloatAt(bytes, 2), FloatAt(bytes, 7), FloatAt(bytes, 12)),
            new Quaternion(FloatAt(bytes, 17), FloatAt(bytes, 22), FloatAt(bytes, 27), FloatAt(bytes, 32)));
        return true;
    }

    // Poses are most of what a recording holds, and nearly all are written as seven 32-bit floats: those are read, and passed over, without looking at each on its own.
    private readonly bool IsPlainPose()
    {
        if (Remaining < PlainPoseBytes)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = _bytes.Slice(Position, PlainPoseBytes);
        return bytes[0] == (MessagePackCode.FixArray | 7)
            && (bytes[1] & bytes[6] & bytes[11] & bytes[16] & bytes[21] & bytes[26] & bytes[31]) == MessagePackCode.Float32
            && (bytes[1] | bytes[6] | bytes[11] | bytes[16] | bytes[21] | bytes[26] | bytes[31]) == MessagePackCode.Float32;
    }

    private static float FloatAt(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadSingleBigEndian(bytes.Slice(at, sizeof(float)));

    private Vector3 ReadThree()
    {
        float x = ReadSingle();
        float y = ReadSingle();
        return new Vector3(x, y, ReadSingle());
    }

    private Quaternion ReadFour()
    {
        float x = ReadSingle();
        float y = ReadSingle();
        float z = ReadSingle();
        return new Quaternion(x, y, z, ReadSingle());
    }

    private void ExpectCount(int expected)
    {
        int count = ReadArrayHeader();
        if (count != expected)
        {
            throw Problem($"expected {expected} numbers, found {count}");
        }
    }
}
