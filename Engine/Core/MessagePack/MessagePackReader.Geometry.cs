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
        ExpectCount(7);
        Vector3 position = ReadThree();
        return new Pose(position, ReadFour());
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
