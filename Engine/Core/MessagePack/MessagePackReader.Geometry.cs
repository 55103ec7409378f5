using System.Buffers.Binary;
using System.Numerics;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackReader
{
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

    // Poses are most of what a recording holds, and nearly all are written as seven 32-bit floats: those are read without looking at each on its own.
    private bool TryReadPlainPose(out Pose pose)
    {
        const int Stride = 1 + sizeof(float);
        pose = default;
        if (Remaining <= 7 * Stride || _bytes[Position] != (MessagePackCode.FixArray | 7))
        {
            return false;
        }

        ReadOnlySpan<byte> floats = _bytes.Slice(Position + 1, 7 * Stride);
        Span<float> values = stackalloc float[7];
        for (int index = 0; index < values.Length; index++)
        {
            if (floats[index * Stride] != MessagePackCode.Float32)
            {
                return false;
            }

            values[index] = BinaryPrimitives.ReadSingleBigEndian(floats[((index * Stride) + 1)..]);
        }

        Position += floats.Length + 1;
        pose = new Pose(new Vector3(values[0], values[1], values[2]), new Quaternion(values[3], values[4], values[5], values[6]));
        return true;
    }

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
