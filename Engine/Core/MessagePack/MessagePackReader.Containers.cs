namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackReader
{
    /// <summary>Reads the head of an array and returns how many values follow; never more than bytes that remain.</summary>
    public int ReadArrayHeader()
    {
        byte code = PeekCode();
        if (code is >= MessagePackCode.FixArray and < MessagePackCode.FixString)
        {
            return TakeCount(0, (uint)(code & 0x0F), 1);
        }

        return code switch
        {
            MessagePackCode.Array16 => TakeCount(2, PeekLength(2), 1),
            MessagePackCode.Array32 => TakeCount(4, PeekLength(4), 1),
            _ => throw Unexpected("an array"),
        };
    }

    /// <summary>Reads the head of a map and returns how many pairs follow; never more than half the bytes that remain.</summary>
    public int ReadMapHeader()
    {
        byte code = PeekCode();
        if (code is >= MessagePackCode.FixMap and < MessagePackCode.FixArray)
        {
            return TakeCount(0, (uint)(code & 0x0F), 2);
        }

        return code switch
        {
            MessagePackCode.Map16 => TakeCount(2, PeekLength(2), 2),
            MessagePackCode.Map32 => TakeCount(4, PeekLength(4), 2),
            _ => throw Unexpected("a map"),
        };
    }

    /// <summary>As <see cref="ReadArrayHeader"/>, one level deeper; <see cref="LeaveArray"/> must follow.</summary>
    public int EnterArray()
    {
        if (_depth >= MaximumDepth)
        {
            throw Problem($"arrays lie more than {MaximumDepth} deep in one another");
        }

        int count = ReadArrayHeader();
        _depth++;
        return count;
    }

    /// <summary>Skips what is left of the array: members that a newer program added.</summary>
    public void LeaveArray(int unreadCount)
    {
        Skip(unreadCount);
        _depth--;
    }

    /// <summary>Passes over the next <paramref name="count"/> values, however deep they are; takes no memory and no stack.</summary>
    public void Skip(int count = 1)
    {
        for (long left = count; left > 0; left--)
        {
            byte code = PeekCode();
            if (code == (MessagePackCode.FixArray | 7) && IsPlainPose())
            {
                Position += PlainPoseBytes;
                continue;
            }

            int bytes = MessagePackFormat.FixedByteCountOf(code);
            if (bytes > 0 && bytes <= Remaining)
            {
                Position += bytes;
                left += (code & 0xF0) == MessagePackCode.FixArray ? code & 0x0F : 0;
            }
            else
            {
                left += SkipHead();
            }
        }
    }

    /// <summary>Passes over one value, or the head of a container, and returns how many values the container holds.</summary>
    private long SkipHead()
    {
        switch (PeekType())
        {
            case MessagePackType.Array:
                return ReadArrayHeader();
            case MessagePackType.Map:
                return 2L * ReadMapHeader();
            case MessagePackType.Text:
                ReadUtf8();
                break;
            case MessagePackType.Binary:
                ReadBinary();
                break;
            case MessagePackType.Extension:
                ReadExtension(out _);
                break;
            case MessagePackType.Integer:
            case MessagePackType.Float:
                ReadDouble();
                break;
            case MessagePackType.Nil:
            case MessagePackType.Boolean:
                Position++;
                break;
            default:
                throw Unexpected("a value");
        }

        return 0;
    }

    private int TakeCount(int width, uint count, int minimumBytesPerItem)
    {
        if ((ulong)count * (uint)minimumBytesPerItem > (ulong)(Remaining - 1 - width))
        {
            throw Problem($"{count} items are announced but only {Remaining - 1 - width} bytes follow");
        }

        Position += 1 + width;
        return (int)count;
    }
}
