using System.Runtime.CompilerServices;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Passes;

/// <summary>
/// Elements in a device-local buffer that is replaced by one twice as large when it is full. The old ones stay until the end, as
/// frames that are being recorded or drawn may read them; they are half of the memory at the most. For loading; for one thread.
/// </summary>
internal sealed class GrowingBuffer<T> : IDisposable
    where T : unmanaged
{
    /// <summary>So many times the first capacity is all that a scene may take.</summary>
    private const uint MostGrowth = 8;

    private readonly GpuDevice _device;
    private readonly GpuUploader _uploader;
    private readonly string _name;
    private readonly VkBufferUsageFlags _usage;
    private readonly List<GpuBuffer> _outgrown = [];
    private GpuBuffer _buffer;
    private uint _capacity;

    public GrowingBuffer(GpuDevice device, GpuUploader uploader, string name, VkBufferUsageFlags usage, uint capacity)
    {
        (_device, _uploader, _name, _usage) = (device, uploader, name, usage | VkBufferUsageFlags.TransferSrc);
        (_buffer, _capacity, Most) = (Create(capacity), capacity, (ulong)capacity * MostGrowth);
    }

    public VkBuffer Handle => _buffer.Handle;

    public uint Count { get; private set; }

    /// <summary>Elements that it can grow to.</summary>
    public ulong Most { get; }

    public bool HasRoomFor(int count) => Count + (ulong)count <= Most;

    /// <summary>Copies elements to the end; call the uploader's Flush before drawing.</summary>
    /// <returns>The index of the first.</returns>
    public uint Add(ReadOnlySpan<T> elements)
    {
        uint needed = Count + (uint)elements.Length;
        if (needed > _capacity)
        {
            GrowTo(Math.Max(needed, (uint)Math.Min(_capacity * 2UL, Most)));
        }

        _uploader.Upload(_buffer, elements, Count * (ulong)Unsafe.SizeOf<T>());
        (uint first, Count) = (Count, needed);
        return first;
    }

    public void Dispose()
    {
        _outgrown.ForEach(buffer => buffer.Dispose());
        _buffer.Dispose();
    }

    private void GrowTo(uint capacity)
    {
        GpuBuffer larger = Create(capacity);
        _uploader.Flush();
        _uploader.Copy(_buffer, larger, Count * (ulong)Unsafe.SizeOf<T>());
        _uploader.Flush();
        _outgrown.Add(_buffer);
        (_buffer, _capacity) = (larger, capacity);
    }

    private GpuBuffer Create(uint capacity) =>
        new(_device, _name, capacity * (ulong)Unsafe.SizeOf<T>(), _usage, GpuMemoryKind.DeviceLocal);
}
