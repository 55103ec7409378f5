namespace VRLab.Core.MessagePack;

/// <summary>Writes one item of an array.</summary>
public delegate void MessagePackItemWriter<T>(ref MessagePackWriter writer, in T item);

/// <summary>Reads one item of an array.</summary>
public delegate T MessagePackItemReader<out T>(ref MessagePackReader reader);

public ref partial struct MessagePackWriter
{
    /// <summary>Writes an array of any length; null becomes an empty one.</summary>
    public void WriteArray<T>(T[]? items, MessagePackItemWriter<T> writeItem)
    {
        items ??= [];
        WriteArrayHeader(items.Length);
        foreach (ref readonly T item in items.AsSpan())
        {
            writeItem(ref this, in item);
        }
    }
}

public ref partial struct MessagePackReader
{
    /// <summary>Reads an array of any length. Its memory grows as the items are read, so an announced length alone takes none.</summary>
    public T[] ReadArray<T>(MessagePackItemReader<T> readItem)
    {
        int count = EnterArray();
        if (count == 0)
        {
            LeaveArray(0);
            return [];
        }

        const int FirstCapacity = 64;
        var items = new T[Math.Min(count, FirstCapacity)];
        for (int i = 0; i < count; i++)
        {
            if (i == items.Length)
            {
                Array.Resize(ref items, Math.Min(count, 2 * items.Length));
            }

            items[i] = readItem(ref this);
        }

        LeaveArray(0);
        return items;
    }
}
