using VRLab.Xr.OpenXr;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>One OpenXR runtime with a simulated headset for all tests of this folder: a process has one runtime.</summary>
[SetUpFixture]
internal sealed class AbilityHeadset
{
    private const int EyePixels = 256;
    private static SimulatedHeadset? _simulation;
    private static OpenXrBackend? _backend;
    private static RemoteHeadset? _remote;

    public static OpenXrBackend Backend => _backend!;

    public static RemoteHeadset Remote => _remote!;

    [OneTimeSetUp]
    public void PutOn()
    {
        if (SimulatedHeadset.FindManifest() is null)
        {
            Assert.Ignore("The simulated headset is not built on this machine: './vrlab setup' builds it.");
        }

        // Programs that other tests start get this environment, not the one that the runtime is told of below.
        _ = Environment.GetEnvironmentVariables();
        _simulation = SimulatedHeadset.Prepare(new SimulatedHeadsetOptions(EyePixels, EyePixels, 1000));
        _backend = OpenXrBackend.Open(new OpenXrBackendOptions { SimulatesFocus = true });
        _remote = _simulation.Connect();
    }

    [OneTimeTearDown]
    public void TakeOff()
    {
        _remote?.Dispose();
        _backend?.Dispose();
        _simulation?.Dispose();
    }
}
