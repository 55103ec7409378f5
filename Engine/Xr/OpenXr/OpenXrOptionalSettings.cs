using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.OpenXr;

/// <summary>What is asked of a session where the runtime has a choice. A refusal leaves the headset's own setting, which is no error.</summary>
internal static unsafe class OpenXrOptionalSettings
{
    public static void Apply(OpenXrInstance instance, XrSession session, OpenXrBackendOptions options)
    {
        OpenXrCommands xr = instance.Commands;
        if (options.RefreshRateHertz is { } hertz && instance.Has(OpenXrExtensions.RefreshRate) && Offers(xr, session, hertz))
        {
            _ = xr.xrRequestDisplayRefreshRateFB(session, hertz);
        }

        if (instance.Has(OpenXrExtensions.PerformanceSettings))
        {
            // A drill's load is even: a level that can be held for its whole length, not one that heats up and drops.
            _ = xr.xrPerfSettingsSetPerformanceLevelEXT(session, XrPerfSettingsDomainEXT.Cpu, XrPerfSettingsLevelEXT.SustainedHigh);
            _ = xr.xrPerfSettingsSetPerformanceLevelEXT(session, XrPerfSettingsDomainEXT.Gpu, XrPerfSettingsLevelEXT.SustainedHigh);
        }
    }

    private static bool Offers(OpenXrCommands xr, XrSession session, float hertz)
    {
        uint count;
        if (xr.xrEnumerateDisplayRefreshRatesFB(session, 0, &count, null) < 0 || count == 0)
        {
            return false;
        }

        float[] rates = new float[count];
        fixed (float* first = rates)
        {
            return xr.xrEnumerateDisplayRefreshRatesFB(session, count, &count, first) >= 0 && rates.Any(rate => MathF.Abs(rate - hertz) < 0.5f);
        }
    }
}
