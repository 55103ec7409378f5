namespace VRLab.Gpu;

/// <summary>Something that lives on a device and is missed if it is not disposed. The caller makes sure that the device no longer uses it.</summary>
public abstract class GpuResource : IDisposable
{
    private readonly string _leakName;
    private bool _isDisposed;

    protected GpuResource(GpuDevice device, string name)
    {
        ArgumentNullException.ThrowIfNull(device);
        Device = device;
        Name = name;
        _leakName = $"{GetType().Name} '{name}'";
        device.Leaks.Born(_leakName);
    }

    public GpuDevice Device { get; }

    /// <summary>For messages: what it is used for.</summary>
    public string Name { get; }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Release();
        Device.Leaks.Died(_leakName);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the native objects; called once.</summary>
    protected abstract void Release();
}
