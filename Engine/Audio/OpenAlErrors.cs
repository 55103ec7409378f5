using System.Runtime.CompilerServices;
using VRLab.Bindings;
using VRLab.Bindings.OpenAl;

namespace VRLab.Audio;

internal static unsafe class OpenAlErrors
{
    /// <exception cref="NativeCallException">A call since the last check failed.</exception>
    public static void Check(OpenAlLibrary al, [CallerMemberName] string caller = "")
    {
        int error = al.alGetError();
        if (error != OpenAlConstants.AL_NO_ERROR)
        {
            throw new NativeCallException($"OpenAL in {caller}", $"0x{error:X}", error);
        }
    }
}
