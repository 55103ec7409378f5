using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>Compiled pipelines, kept in a file between runs. A file of another driver is ignored by the driver itself.</summary>
public sealed unsafe class GpuPipelineCache : IDisposable
{
    private const long LargestFileBytes = 64L << 20;

    private readonly GpuDevice _device;
    private readonly string? _path;

    internal GpuPipelineCache(GpuDevice device, string? path)
    {
        _device = device;
        _path = path;
        byte[] data = path is not null && File.Exists(path) && new FileInfo(path).Length <= LargestFileBytes ? File.ReadAllBytes(path) : [];
        VkPipelineCache handle;
        fixed (byte* first = data)
        {
            var info = VkPipelineCacheCreateInfo.New();
            info.initialDataSize = (nuint)data.Length;
            info.pInitialData = first;
            device.Commands.vkCreatePipelineCache(device.Handle, &info, null, &handle).ThrowIfFailed();
        }

        Handle = handle;
    }

    public VkPipelineCache Handle { get; }

    public void Dispose()
    {
        Save();
        _device.Commands.vkDestroyPipelineCache(_device.Handle, Handle, null);
    }

    private void Save()
    {
        if (_path is null)
        {
            return;
        }

        nuint size = 0;
        _device.Commands.vkGetPipelineCacheData(_device.Handle, Handle, &size, null).ThrowIfFailed();
        byte[] data = new byte[(int)size];
        fixed (byte* first = data)
        {
            _device.Commands.vkGetPipelineCacheData(_device.Handle, Handle, &size, first).ThrowIfFailed();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        // Two programs may end at once: each replaces the file as a whole.
        string temporary = $"{_path}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, data);
        File.Move(temporary, _path, overwrite: true);
    }
}
