package planted.database;

class ReadsMillis {
    long read() {
        return System.currentTimeMillis();
    }
}
