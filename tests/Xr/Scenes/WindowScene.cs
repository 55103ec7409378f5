namespace VRLab.Xr.Tests.Scenes;

internal static class WindowScene
{
    public static void Run() => throw new NotImplementedException();
}
